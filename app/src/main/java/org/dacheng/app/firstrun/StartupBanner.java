package org.dacheng.app.firstrun;

import java.io.PrintStream;
import java.util.List;
import org.dacheng.base.database.DatabaseProperties;
import org.dacheng.people.person.People;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address and the sign-in details to the console when the server is ready. */
@Component
class StartupBanner {

    private static final List<String> DEMO =
            List.of("employee", "manager", "director", "hr", "finance", "legal", "ceo", "auditor", "admin");

    private final DatabaseProperties database;
    private final People people;
    private final Environment environment;

    StartupBanner(DatabaseProperties database, People people, Environment environment) {
        this.database = database;
        this.people = people;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            print(System.out, web.getWebServer().getPort());
        }
    }

    private void print(PrintStream out, int port) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        out.printf("%nDacheng 达成 is ready: http://%s:%d%n", host.equals("0.0.0.0") ? "127.0.0.1" : host, port);
        if (database.embedded() && people.find("employee").isPresent()) {
            out.println("Sign in with the password dacheng-demo as one of:");
            DEMO.stream()
                    .flatMap(id -> people.find(id).stream())
                    .forEach(person -> out.printf(
                            "  %-9s %s, %s%n",
                            person.id(), person.name().zh(), person.position().en()));
        }
        out.println("Stop with Ctrl+C.");
        out.flush();
    }
}
