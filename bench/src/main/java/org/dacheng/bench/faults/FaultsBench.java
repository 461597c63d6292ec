package org.dacheng.bench.faults;

import static org.dacheng.bench.MeasurementStatistics.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dacheng.bench.BenchOptions;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.bench.MeasurementStatistics;

/**
 * Kills the program, or MariaDB, while teams submit and approve, restarts it and counts lost and duplicate requests.
 * With two nodes, kills the one that holds a piece of work and prints the seconds until the other has taken it over.
 */
public final class FaultsBench {

    private static final String H2 = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private final Random random = new Random(7);
    private final TrackedRequest.RequestLog log = new TrackedRequest.RequestLog();
    private final List<KillableNode> nodes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong seeds = new AtomicLong();
    private final List<Double> takeOvers = new ArrayList<>();
    private final int teams;
    private final int seconds;
    private int lost;
    private int doubled;

    private FaultsBench(BenchOptions options) {
        teams = options.number("teams", 8);
        seconds = options.number("seconds", 4);
    }

    public static void run(BenchOptions options) throws Exception {
        int kills = options.number("kills", 50);
        for (String database : options.text("databases", "h2,mariadb").split(",", -1)) {
            if (database.equals("h2")) {
                new FaultsBench(options).onH2(kills);
            } else {
                new FaultsBench(options).onMariaDb(kills, options.number("database-kills", 5));
            }
        }
    }

    private void onH2(int kills) throws Exception {
        Path folder = Files.createTempDirectory("faults");
        nodes.add(new KillableNode(
                folder, List.of("--dacheng.database.url=jdbc:h2:file:" + folder.resolve("data") + H2), teams));
        FaultApiClient client = client();
        AcknowledgementCheck audit = new AcknowledgementCheck(client);
        for (int kill = 1; kill <= kills; kill++) {
            FaultLoad load = load(client);
            pause();
            nodes.get(0).kill();
            load.stop();
            nodes.get(0).startAgain();
            count(audit, "H2, kill " + kill + " of the program");
        }
        finish("H2, one node");
        print("H2: file of %d KB", Files.size(folder.resolve("data.mv.db")) / 1024);
    }

    private void onMariaDb(int kills, int databaseKills) throws Exception {
        Path folder = Files.createTempDirectory("faults");
        try (DatabaseServer server = DatabaseServer.start()) {
            List<String> options = List.of(
                    "--dacheng.database.url=" + server.create("faults"),
                    "--dacheng.database.user=" + DatabaseServer.USER,
                    "--dacheng.database.password=" + DatabaseServer.PASSWORD,
                    "--dacheng.files.directory=" + folder.resolve("files"));
            nodes.add(new KillableNode(folder, options, teams));
            nodes.add(new KillableNode(folder, options, 0));
            FaultApiClient client = client();
            AcknowledgementCheck audit = new AcknowledgementCheck(client);
            for (int kill = 1; kill <= kills; kill++) {
                FaultLoad load = load(client);
                pause();
                KillableNode node = holder();
                KillableNode other = nodes.get(1 - nodes.indexOf(node));
                long killed = System.currentTimeMillis();
                node.kill();
                takeOvers.add((awaitHold(other) - killed) / 1000.0);
                load.stop();
                node.startAgain();
                count(audit, "MariaDB, kill " + kill + " of a node");
            }
            for (int kill = 1; kill <= databaseKills; kill++) {
                FaultLoad load = load(client);
                pause();
                server.killAndStartAgain();
                pause();
                load.stop();
                count(audit, "MariaDB, kill " + kill + " of the database");
            }
            finish("MariaDB, two nodes");
            print(
                    "take-over: median %.1f s, longest %.1f s",
                    MeasurementStatistics.median(takeOvers), MeasurementStatistics.percentile(takeOvers, 1));
        }
    }

    private FaultApiClient client() {
        return new FaultApiClient(
                () -> nodes.get(turn.getAndIncrement() % nodes.size()).address(),
                nodes.get(0).tokens());
    }

    private FaultLoad load(FaultApiClient client) {
        FaultLoad load = new FaultLoad(client, log, seeds);
        load.start(teams);
        return load;
    }

    /** Pauses for 0.5 to 1.5 times the given seconds, so that kills happen at different moments. */
    private void pause() throws InterruptedException {
        Thread.sleep(seconds * 500L + random.nextInt(seconds * 1000));
    }

    private KillableNode holder() throws InterruptedException {
        while (true) {
            for (KillableNode node : nodes) {
                if (node.heldSince() > 0) {
                    return node;
                }
            }
            Thread.sleep(20);
        }
    }

    private static long awaitHold(KillableNode node) throws InterruptedException {
        while (node.heldSince() == 0) {
            Thread.sleep(20);
        }
        return node.heldSince();
    }

    private void count(AcknowledgementCheck audit, String what) throws IOException, InterruptedException {
        AcknowledgementCheck.Result result = audit.of(log);
        lost += result.lost();
        doubled += result.doubled();
        print("%s: %d acknowledged so far, %d lost, %d doubled", what, log.acknowledged(), lost, doubled);
    }

    private void finish(String what) throws InterruptedException {
        for (KillableNode node : nodes) {
            node.kill();
        }
        print("%s: acknowledged %d, lost %d, doubled %d", what, log.acknowledged(), lost, doubled);
    }
}
