package org.isim.app;

/** The program's own version, as the build wrote it into the archive. */
public final class Version {
    private Version() {}

    /** As "0.1.0"; "development" when not run from an archive. */
    public static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
