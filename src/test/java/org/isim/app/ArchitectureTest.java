package org.isim.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Dependencies point one way, solver ← model ← app, and each library stays where it is needed. */
@AnalyzeClasses(
        packages = "org.isim",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestArchives.class})
class ArchitectureTest {
    /** The model's tests reach this module as an archive once they are packaged. */
    static final class NoTestArchives implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule solverKnowsNoEconomics = noClasses()
            .that()
            .resideInAPackage("org.isim.solver..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.isim.model..", "org.isim.app..");

    @ArchTest
    static final ArchRule modelKnowsNoFilesOrCommands = noClasses()
            .that()
            .resideInAPackage("org.isim.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.isim.app..", "java.io..", "java.nio..");

    @ArchTest
    static final ArchRule modelKnowsNoBackend = noClasses()
            .that()
            .resideInAnyPackage("org.isim.model..", "org.isim.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.isim.solver.highs..");

    @ArchTest
    static final ArchRule gamesKnowNoEconomy = noClasses()
            .that()
            .resideInAPackage("org.isim.model.games..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.isim.model.calibration..",
                    "org.isim.model.economy..",
                    "org.isim.model.formulation..",
                    "org.isim.model.plan..",
                    "org.isim.model.scenario..");

    @ArchTest
    static final ArchRule nativeCodeBehindTheAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.isim.solver.highs..", "org.isim.solver.natives..", "org.isim.solver.structured..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule denseMatricesInTheModel = noClasses()
            .that()
            // indicators print the model's matrices
            .resideOutsideOfPackages("org.isim.model..", "org.isim.app.indicators..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ejml..");

    @ArchTest
    static final ArchRule formatsInTheProgram = noClasses()
            .that()
            .resideOutsideOfPackage("org.isim.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.yaml..", "de.siegmar..", "com.github.freva..", "picocli..");

    @ArchTest
    static final ArchRule commandLineInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.isim.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule nothingBelowTheCommandLineKnowsIt = noClasses()
            .that()
            .resideInAPackage("org.isim.app.*..")
            .and()
            .resideOutsideOfPackage("org.isim.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.isim.app.cli..");

    @ArchTest
    static final ArchRule noCyclesInTheProgram =
            slices().matching("org.isim.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheModel =
            slices().matching("org.isim.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEntrySpeaksToTheTerminal =
            noClasses().that().doNotBelongToAnyOf(Main.class).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
