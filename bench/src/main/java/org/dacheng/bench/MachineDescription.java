package org.dacheng.bench;

/** Says what the figures were measured on. */
final class MachineDescription {

    static String describe() {
        Runtime machine = Runtime.getRuntime();
        return "java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + machine.availableProcessors() + " processors, heap "
                + machine.maxMemory() / 1024 / 1024 + " MB";
    }

    private MachineDescription() {}
}
