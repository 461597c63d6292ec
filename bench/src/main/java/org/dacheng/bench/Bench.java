package org.dacheng.bench;

import java.util.Arrays;
import org.dacheng.bench.export.ExportBench;
import org.dacheng.bench.export.GoalsExportBench;
import org.dacheng.bench.export.GoalsImportBench;
import org.dacheng.bench.faults.FaultsBench;
import org.dacheng.bench.flow.FlowBench;
import org.dacheng.bench.forms.FormsBench;
import org.dacheng.bench.goals.GoalsBench;
import org.dacheng.bench.lists.ListsBench;
import org.dacheng.bench.start.StartBench;

/** Runs the benchmark with the given name; started by {@code bench/run}. */
public final class Bench {

    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        BenchOptions options =
                BenchOptions.parse(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
        System.out.println("bench " + String.join(" ", arguments));
        System.out.println(MachineDescription.describe());
        int status = 1;
        try {
            run(name, options);
            status = 0;
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        // Pools and schedulers of the application would keep the process alive, and it may block others.
        System.exit(status);
    }

    private static void run(String name, BenchOptions options) throws Exception {
        switch (name) {
            case "flow" -> FlowBench.run(options);
            case "lists" -> ListsBench.run(options);
            case "goals-export" -> GoalsExportBench.run(options);
            case "goals-import" -> GoalsImportBench.run(options);
            case "goals" -> GoalsBench.run(options);
            case "export" -> ExportBench.run(options);
            case "faults" -> FaultsBench.run(options);
            case "forms" -> FormsBench.run(options);
            case "start" -> StartBench.run(options);
            default ->
                throw new IllegalArgumentException(
                        "which? flow, forms, lists, export, goals, goals-export, goals-import, start or faults");
        }
    }

    private Bench() {}
}
