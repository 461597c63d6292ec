package org.dacheng.bench.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dacheng.Application;
import org.dacheng.bench.DatabaseServer;
import org.dacheng.engine.process.ProcessPackage;
import org.dacheng.engine.process.ProcessPackages;
import org.dacheng.engine.request.RequestStatus;
import org.dacheng.engine.request.RequestView;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.request.SubmitRequest;
import org.dacheng.engine.task.Opinion;
import org.dacheng.engine.task.TaskQuery;
import org.dacheng.engine.task.Tasks;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.organisation.Organisations;
import org.dacheng.people.person.Roles;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on one database, with the people and the two-step process of the load programs. */
public final class App implements AutoCloseable {

    private static final int PATTERNS = 20;

    private final ConfigurableApplicationContext context;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static App onMariaDb(String url) {
        return onMariaDb(url, Crowd.organisation()).withTwoSteps();
    }

    /** With a company of its own, and without the two-step process. */
    public static App onMariaDb(String url, OrganisationFile company) {
        return start(url, DatabaseServer.USER, DatabaseServer.PASSWORD, company);
    }

    /** On an H2 database in that file, with the address that the program has by default. */
    public static App onH2(Path file) {
        return onH2(file, Crowd.organisation()).withTwoSteps();
    }

    /** With a company of its own, and without the two-step process. */
    public static App onH2(Path file, OrganisationFile company) {
        String options = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        return start("jdbc:h2:file:" + file.toAbsolutePath() + options, "sa", "", company);
    }

    /** A program that was started elsewhere. */
    public static App of(ConfigurableApplicationContext context) {
        return new App(context);
    }

    /** Makes the people and the two-step process of the load programs. */
    public void withCrowd() {
        bean(Organisations.class).load(Crowd.organisation());
        withTwoSteps();
    }

    private static App start(String url, String user, String password, OrganisationFile company) {
        App app = new App(SpringApplication.run(
                Application.class,
                "--dacheng.database.url=" + url,
                "--dacheng.database.user=" + user,
                "--dacheng.database.password=" + password,
                "--server.port=0",
                "--dacheng.first-run.samples=false",
                // Queued is what is measured; a mail server would be measured along with it.
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN"));
        Organisations organisations = app.bean(Organisations.class);
        if (organisations.isEmpty()) {
            organisations.load(company);
        }
        return app;
    }

    private App withTwoSteps() {
        bean(ProcessPackages.class)
                .publish(
                        asker("owner", Roles.ADMINISTRATOR, Roles.HR_DESIGNER),
                        "two-steps",
                        new ProcessPackage(json("process"), json("form"), json("flow")));
        return this;
    }

    /** Where its pages are. */
    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public Requests requests() {
        return bean(Requests.class);
    }

    public Tasks tasks() {
        return bean(Tasks.class);
    }

    /**
     * Takes requests of team 0 to their end by the services, then multiplies their rows.
     *
     * @param total finished requests that stand there afterwards
     */
    public void finishRequests(int total) {
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            patterns.add(finishRequest(0, i).id());
        }
        new Multiplier(new JdbcTemplate(bean(DataSource.class)), bean(TransactionTemplate.class))
                .multiply(patterns, total);
    }

    /** From submitting to the second approval; each approver finds the task in his inbox. */
    public RequestView finishRequest(int team, long seed) {
        submitRequest(team, seed);
        approve(Crowd.first(team));
        RequestView end = approve(Crowd.second(team));
        if (end.status() != RequestStatus.APPROVED) {
            throw new IllegalStateException("not at its end but " + end.status());
        }
        return end;
    }

    public RequestView submitRequest(int team, long seed) {
        SubmitRequest command = new SubmitRequest("two-steps", Crowd.answers(team, seed), Map.of(), null);
        return requests().submit(asker(Crowd.submitter(team)), command);
    }

    private RequestView approve(String person) {
        Asker approver = asker(person);
        TaskQuery inbox = new TaskQuery(false, null, null, 1, null);
        String task = tasks().list(approver, inbox).items().get(0).id();
        return tasks().approve(approver, task, Opinion.of(null));
    }

    public Asker asker(String person, String... roles) {
        return new Asker(person, Set.of(roles), Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"), "bench");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static JsonNode json(String member) {
        try (InputStream file = App.class.getResourceAsStream("/two-steps/" + member + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
