package org.dacheng.bench.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.bench.MeasurementStatistics;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.bench.app.BenchPeople;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.people.actor.Actor;

/** The list pages of one application with a number of finished requests, all of the same three people. */
final class MeasuredListPages implements AutoCloseable {

    static final List<String> LISTS = List.of("inbox", "done", "started");

    private static final int OPEN = 10;
    private static final int PAGE = 50;
    private static final int CALLS = 15;

    private final int size;
    private final BenchApplication app;
    private final Map<String, List<Double>> millis = new HashMap<>();

    MeasuredListPages(int size, BenchApplication app) {
        this.size = size;
        this.app = app;
        app.finishRequests(size);
        for (int i = 0; i < OPEN; i++) {
            app.submitRequest(0, i);
        }
    }

    int size() {
        return size;
    }

    /** @param counts false while warming up */
    void round(boolean counts) {
        for (String list : LISTS) {
            for (int call = 0; call < CALLS; call++) {
                long start = System.nanoTime();
                open(list);
                double took = (System.nanoTime() - start) / 1e6;
                if (counts) {
                    millis.computeIfAbsent(list, name -> new ArrayList<>()).add(took);
                }
            }
        }
    }

    /** Runs the service calls of the page: the slice, and for the inbox its count. */
    private void open(String list) {
        Actor submitter = app.actor(BenchPeople.submitter(0));
        Actor approver = app.actor(BenchPeople.first(0));
        int found = switch (list) {
            case "inbox" -> {
                app.tasks().inboxCount(approver);
                yield app.tasks()
                        .list(approver, new TaskQuery(false, null, null, PAGE, null))
                        .items()
                        .size();
            }
            case "done" ->
                app.tasks()
                        .list(approver, new TaskQuery(true, null, null, PAGE, null))
                        .items()
                        .size();
            default ->
                app.requests()
                        .list(submitter, new RequestQuery(RequestList.STARTED, null, null, null, PAGE, null))
                        .items()
                        .size();
        };
        if (found != (list.equals("inbox") ? OPEN : PAGE)) {
            throw new IllegalStateException(list + " shows " + found + " lines");
        }
    }

    double median(String list) {
        return MeasurementStatistics.median(millis.getOrDefault(list, List.of()));
    }

    @Override
    public void close() {
        app.close();
    }
}
