/**
 * What there is to say about the configuration of value-added chains that a plan found: what each chain is worth, what else would do nearly as well,
 * what keeps one from running, and what makes good what a member loses.
 */
@NullMarked
package org.isim.model.configuration;

import org.jspecify.annotations.NullMarked;
