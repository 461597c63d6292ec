package org.dacheng.bench.faults;

import java.time.Duration;
import java.util.Arrays;
import org.dacheng.Application;
import org.dacheng.base.schedule.RepeatedWork;
import org.dacheng.bench.app.BenchApplication;
import org.dacheng.bench.app.BenchPeople;
import org.dacheng.people.token.ApiTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The program in a separate process that can be killed. It reports events to its parent process in lines of two words.
 */
public final class FaultNode {

    static final String READY = "fault-ready";
    static final String TOKEN = "fault-token";
    static final String HOLDS = "fault-holds";

    /** The argument {@code tokens} creates the company, the process and a token for every person. */
    public static void main(String[] arguments) {
        String[] options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toArray(String[]::new);
        BenchApplication app =
                BenchApplication.of(new SpringApplicationBuilder(Application.class, HeldWork.class).run(options));
        if (Arrays.asList(arguments).contains("tokens")) {
            app.withCrowd();
            for (int team = 0; team < Integer.parseInt(arguments[arguments.length - 1]); team++) {
                tell(app, BenchPeople.submitter(team));
                tell(app, BenchPeople.first(team));
                tell(app, BenchPeople.second(team));
            }
        }
        say(READY + " " + ProcessHandle.current().pid());
    }

    private static void tell(BenchApplication app, String person) {
        String token = app.bean(ApiTokens.class)
                .create(app.actor(person), "faults", null)
                .token();
        say(TOKEN + " " + person + "=" + token);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Work that one node holds until it dies; then another node takes it over. */
    static final class HeldWork implements RepeatedWork {

        @Override
        public String name() {
            return "bench-held";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run() {
            say(HOLDS + " " + System.currentTimeMillis());
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FaultNode() {}
}
