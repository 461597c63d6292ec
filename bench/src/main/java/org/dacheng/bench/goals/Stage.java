package org.dacheng.bench.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.bench.Figures;
import org.dacheng.bench.app.App;

/** One company on one application, with people who are signed in and open the pages in turn. */
final class Stage implements AutoCloseable {

    private static final int PEOPLE = 3;

    private final int size;
    private final App app;
    private final Workforce workforce;
    private final List<View> views;
    private final Map<Integer, Browser> browsers = new LinkedHashMap<>();
    private final Map<String, List<Double>> pages = new LinkedHashMap<>();
    private final Map<String, List<Double>> services = new LinkedHashMap<>();

    Stage(App app, Workforce workforce) {
        this.app = app;
        this.workforce = workforce;
        size = workforce.size();
        long start = System.nanoTime();
        new Company(app, workforce).fill(Company.CHECK_INS);
        Figures.print("company of %,d people written in %.1f s", size, (System.nanoTime() - start) / 1e9);
        views = new Views(app).all();
    }

    int size() {
        return size;
    }

    App app() {
        return app;
    }

    Workforce workforce() {
        return workforce;
    }

    List<View> views() {
        return views;
    }

    /** @param counts false while warming up */
    void round(boolean counts) {
        for (View view : views) {
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

    /** The same people in the same order for every view. */
    private int person(View view, int call) {
        List<Integer> people = view.byManagers() ? workforce.someManagers(PEOPLE) : workforce.someEmployees(PEOPLE);
        return people.get(call % people.size());
    }

    /** Once, by the first of those who open it. */
    void open(View view) {
        open(view, person(view, 0));
    }

    private void open(View view, int person) {
        String page = browsers.computeIfAbsent(
                        person, key -> Browser.signIn(app.address(), Workforce.id(person), Workforce.PASSWORD))
                .open(view.path().apply(person));
        if (page.isBlank()) {
            throw new IllegalStateException(view.title() + " is blank");
        }
    }

    private void serve(View view, int person) {
        if (view.service().serve(app.asker(Workforce.id(person)), person) == 0) {
            throw new IllegalStateException(view.title() + " finds nothing");
        }
    }

    private static double timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    List<Double> pages(View view) {
        return pages.getOrDefault(view.title(), List.of());
    }

    List<Double> services(View view) {
        return services.getOrDefault(view.title(), List.of());
    }

    @Override
    public void close() {
        app.close();
    }
}
