package org.isim.app.calibrate;

import java.util.List;
import org.isim.app.study.StudyContent;

/**
 * A calibrated study.
 *
 * @param report what moved and which controls are missed, Markdown
 * @param controls figures the result was held against
 */
public record CalibrationResult(Recipe recipe, StudyContent study, String report, List<Control> controls) {}
