package org.dacheng.bench;

/** Describes the machine of the measurement. */
final class MachineDescription {

    static String describe() {
        Runtime machine = Runtime.getRuntime();
        return "java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + machine.availableProcessors() + " processors, heap "
                + machine.maxMemory() / 1024 / 1024 + " MB";
    }

    private MachineDescription() {}
}
