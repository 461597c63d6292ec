package org.dacheng.bench.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.bench.MeasurementStatistics;
import org.dacheng.bench.app.BenchApplication;

/** One application with one company, whose signed-in people open the pages in turn. */
final class GoalsBenchApplication implements AutoCloseable {

    private static final int PEOPLE = 3;

    private final int size;
    private final BenchApplication app;
    private final CompanyStaff staff;
    private final List<MeasuredPage> views;
    private final Map<Integer, SignedInBrowser> browsers = new LinkedHashMap<>();
    private final Map<String, List<Double>> pages = new LinkedHashMap<>();
    private final Map<String, List<Double>> services = new LinkedHashMap<>();

    GoalsBenchApplication(BenchApplication app, CompanyStaff staff) {
        this.app = app;
        this.staff = staff;
        size = staff.size();
        long start = System.nanoTime();
        new CompanyGoals(app, staff).fill(CompanyGoals.CHECK_INS);
        MeasurementStatistics.print("company of %,d people written in %.1f s", size, (System.nanoTime() - start) / 1e9);
        views = new MeasuredGoalPages(app).all();
    }

    int size() {
        return size;
    }

    BenchApplication app() {
        return app;
    }

    CompanyStaff staff() {
        return staff;
    }

    List<MeasuredPage> views() {
        return views;
    }

    /** @param counts false while warming up */
    void round(boolean counts) {
        for (MeasuredPage view : views) {
            for (int call = 0; call < view.calls(); call++) {
                int person = person(view, call);
                double page = timed(() -> open(view, person));
                double service = timed(() -> serve(view, person));
                if (counts) {
                    pages.computeIfAbsent(view.title(), title -> new ArrayList<>())
                            .add(page);
                    services.computeIfAbsent(view.title(), title -> new ArrayList<>())
                            .add(service);
                }
            }
        }
    }

    /** Chooses the same people in the same order for every page. */
    private int person(MeasuredPage view, int call) {
        List<Integer> people = view.byManagers() ? staff.someManagers(PEOPLE) : staff.someEmployees(PEOPLE);
        return people.get(call % people.size());
    }

    /** Opens the page once, as the first person. */
    void open(MeasuredPage view) {
        open(view, person(view, 0));
    }

    private void open(MeasuredPage view, int person) {
        String page = browsers.computeIfAbsent(
                        person,
                        key -> SignedInBrowser.signIn(app.address(), CompanyStaff.id(person), CompanyStaff.PASSWORD))
                .open(view.path().apply(person));
        if (page.isBlank()) {
            throw new IllegalStateException(view.title() + " is blank");
        }
    }

    private void serve(MeasuredPage view, int person) {
        if (view.service().serve(app.actor(CompanyStaff.id(person)), person) == 0) {
            throw new IllegalStateException(view.title() + " finds nothing");
        }
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    List<Double> pages(MeasuredPage view) {
        return pages.getOrDefault(view.title(), List.of());
    }

    List<Double> services(MeasuredPage view) {
        return services.getOrDefault(view.title(), List.of());
    }

    @Override
    public void close() {
        app.close();
    }
}
