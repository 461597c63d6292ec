package org.dacheng.bench.flow;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.MeasurementStatistics;

/**
 * Measures requests per second through Dacheng's services and through the bare engine, alternately, and statements per
 * request.
 */
public final class FlowBench {

    private static final List<String> COUNTERS =
            List.of("Questions", "Com_select", "Com_insert", "Com_update", "Com_delete", "Com_commit", "Com_rollback");

    public static void run(BenchOptions options) throws Exception {
        try (DatabaseServer server = DatabaseServer.start();
                FlowContender bare = new BareEngine(server.create("bare"), options.text("bare", "spring"));
                FlowContender ours =
                        options.text("only", "").equals("bare") ? bare : new DachengService(server.create("ours"))) {
            List<FlowContender> contenders = List.of(bare, ours);
            for (FlowContender contender : contenders) {
                FlowLoad.run(contender, 2, options.number("warm-up", 10));
            }
            for (FlowContender contender : contenders) {
                statements(server, contender);
                if (options.text("statements", "count").equals("show")) {
                    show(server, contender);
                }
            }
            for (int threads : options.numbers("threads", "1,8")) {
                rounds(contenders, threads, options);
            }
        }
    }

    private static void statements(DatabaseServer server, FlowContender contender) throws Exception {
        int flows = 100;
        List<Long> before = counters(server);
        for (int i = 0; i < flows; i++) {
            contender.flow(0, i);
        }
        List<Long> after = counters(server);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < COUNTERS.size(); i++) {
            line.append(' ')
                    .append(COUNTERS.get(i))
                    .append(' ')
                    .append((after.get(i) - before.get(i)) / (double) flows);
        }
        print("%-12s per request:%s", contender.name(), line);
    }

    private static void show(DatabaseServer server, FlowContender contender) throws Exception {
        int number = 0;
        for (String statement : server.statementsOf(() -> contender.flow(0, 1))) {
            print("%4d %s", ++number, statement.substring(0, Math.min(170, statement.length())));
        }
    }

    private static List<Long> counters(DatabaseServer server) throws Exception {
        List<Long> values = new ArrayList<>();
        for (String name : COUNTERS) {
            values.add(server.counter(name));
        }
        return values;
    }

    private static void rounds(List<FlowContender> contenders, int threads, BenchOptions options) throws Exception {
        List<List<Double>> rates = new ArrayList<>();
        contenders.forEach(contender -> rates.add(new ArrayList<>()));
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= options.number("rounds", 7); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                rates.get(i).add(FlowLoad.run(contenders.get(i), threads, options.number("seconds", 5)));
            }
            double bare = rates.get(0).get(round - 1);
            double ours = rates.get(contenders.size() - 1).get(round - 1);
            ratios.add(ours / bare);
            print("threads %d round %d: bare %.1f/s, ours %.1f/s, ratio %.2f", threads, round, bare, ours, ours / bare);
        }
        print(
                "threads %d median: bare %.1f/s, ours %.1f/s, ratio %.2f",
                threads,
                MeasurementStatistics.median(rates.get(0)),
                MeasurementStatistics.median(rates.get(contenders.size() - 1)),
                MeasurementStatistics.median(ratios));
    }

    private FlowBench() {}
}
