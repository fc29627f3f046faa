package org.lintel.auditor;

/** Begins the program, or says which Java it needs: compiled for older ones than all else here, which could only say that they cannot read it, and not with our status. */
public final class Start {
    private static final int NEEDED = 25;
    private static final int CANNOT_TELL = 2;

    private Start() {}

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) throws Exception {
        String tooOld = tooOld(System.getProperty("java.specification.version", "unknown"));
        if (!tooOld.isEmpty()) {
            System.err.println(tooOld);
            System.exit(CANNOT_TELL);
        }
        Class.forName("org.lintel.auditor.Audit").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** @return what to say to whoever has this one; empty where it is new enough */
    static String tooOld(String here) {
        return here.matches("[0-9]{1,4}") && Integer.parseInt(here) >= NEEDED
                ? ""
                : "lintel audit needs a Java " + NEEDED + " or newer, and this is Java " + here
                        + ". Install one, and start this with it: /where/it/is/bin/java -jar lintel-audit.jar";
    }
}
