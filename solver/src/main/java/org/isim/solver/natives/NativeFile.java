package org.isim.solver.natives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A native library as it lies on the class path.
 *
 * <p>Size and hash are written down here rather than read from the archive: what is taken out is then known to be what
 * was tested, and a start that finds it in the cache need not open the archive. They change with the versions of the
 * two dependencies.
 *
 * @param resource where it lies on the class path
 * @param fileName the name it must have on disk
 * @param size bytes
 * @param sha256 hexadecimal
 */
public record NativeFile(String resource, String fileName, long size, String sha256) {

    /** HiGHS 1.12.0 for a platform named as "linux-x86-64"; null where there is none. */
    public static @Nullable NativeFile highs(String platform) {
        return switch (platform) {
            case "linux-x86-64" ->
                highs(
                        platform,
                        "libhighs.so.1",
                        5206408,
                        "f1950bebd88b271821c7924527021b738a2a6c1cd4516cf97463a0f5e8f82973");
            case "linux-aarch64" ->
                highs(
                        platform,
                        "libhighs.so.1",
                        4530624,
                        "a7fc82c313f91d844ae4c5154841238b6ec96355d3d8fbfe6b360a159db4425e");
            case "darwin-x86-64" ->
                highs(
                        platform,
                        "libhighs.1.dylib",
                        4761160,
                        "2018eccb4269fe158804fe6246a282a09c284d48c98157e88999e7e0241ff971");
            case "darwin-aarch64" ->
                highs(
                        platform,
                        "libhighs.1.dylib",
                        3998992,
                        "1f988225955ba982fad9b6dbbe11c58b1cb741a3260b7c7bab512c7b95f2cf96");
            case "win32-x86-64" ->
                highs(
                        platform,
                        "highs.dll",
                        8519168,
                        "ecdc275b0cad340b9bc6b1c7e8c0e08ffb41ecfb2ae0730ede6fa6ac2d1e57e0");
            default -> null;
        };
    }

    /** What JNA 5.19.1 calls native functions through, for the same platforms. */
    public static @Nullable NativeFile dispatch(String platform) {
        return switch (platform) {
            case "linux-x86-64" ->
                dispatch(
                        platform,
                        "libjnidispatch.so",
                        134447,
                        "ca07953d595210082339753d9e818a1fdb40509a17a41914d9a2cb0d2df6b6af");
            case "linux-aarch64" ->
                dispatch(
                        platform,
                        "libjnidispatch.so",
                        162288,
                        "f18fa2c973b2b9ea2dfa6d36d397e0bb743aa2aa09876e2a3b8c87a5e67bf8b6");
            case "darwin-x86-64" ->
                dispatch(
                        platform,
                        "libjnidispatch.jnilib",
                        109824,
                        "69cca8bbe2f0ff3fc412481e73333d5b49fc3a1ba2ff564a0af9495d7e6b531d");
            case "darwin-aarch64" ->
                dispatch(
                        platform,
                        "libjnidispatch.jnilib",
                        159800,
                        "70c9af22ba3ce12128881b4654422ce69a6f96fc238333731cf718601b536245");
            case "win32-x86-64" ->
                dispatch(
                        platform,
                        "jnidispatch.dll",
                        273408,
                        "5a7ff949f6d93d86491eb5b26b1cfc60051168a60622650224b89995ac420023");
            default -> null;
        };
    }

    /**
     * OpenBLAS 0.3.31 with what it needs, each before what needs it; empty where it was not tried.
     */
    public static List<NativeFile> openBlas(String platform) {
        if (!platform.equals("linux-x86-64")) {
            return List.of();
        }
        return List.of(
                openBlas("libgcc_s.so.1", 125488, "a93ec41b336a895a7f0d7b789d66f6fc816de1a5ad0da37e8cfc428d7e9f8dd4"),
                openBlas(
                        "libquadmath.so.0", 289592, "67d3147512460e56dc805582ed5d32b66a7a199247ba5a27b7cb3054d2b2fef2"),
                openBlas(
                        "libgfortran.so.5",
                        2989432,
                        "3ec471016fbfea6ccda4736fbbf2d0098e6386d2c34fb7ae9b15d91fa1b38874"),
                openBlas(
                        "libopenblas.so.0",
                        37539016,
                        "e3a80f7696735e6bcd374fbe6c91e42f83dc8bfb09c5b92a5f73d67c76b55ec1"));
    }

    private static NativeFile openBlas(String fileName, long size, String sha256) {
        return new NativeFile("org/bytedeco/openblas/linux-x86_64/".concat(fileName), fileName, size, sha256);
    }

    private static NativeFile highs(String platform, String fileName, long size, String sha256) {
        return new NativeFile("ortools-".concat(platform).concat("/").concat(fileName), fileName, size, sha256);
    }

    private static NativeFile dispatch(String platform, String fileName, long size, String sha256) {
        return new NativeFile("com/sun/jna/".concat(platform).concat("/").concat(fileName), fileName, size, sha256);
    }
}
