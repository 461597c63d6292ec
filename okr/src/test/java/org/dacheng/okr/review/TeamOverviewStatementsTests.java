package org.dacheng.okr.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.as;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.okr.ReviewFixture;
import org.dacheng.okr.ReviewFixture.CheckIn;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A manager's page uses the same number of statements whatever the size of the team. */
@DatabaseTest
@Import(TeamOverviewStatementsTests.CountedStatements.class)
class TeamOverviewStatementsTests {

    @Autowired
    private TeamOverviews teamOverviews;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private GoalRowsFixture tables;

    @Test
    void askAsOftenForOneGoalAsForMany() {
        String cycle = fixture.cycle();
        write(cycle, "employee", 1);
        int one = statements(cycle, false);
        write(cycle, "employee", 6);
        write(cycle, "employee2", 6);
        write(cycle, "away", 6);
        write(cycle, "manager", 6);
        int many = statements(cycle, true);
        tables.forget(List.of(cycle));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(20);
    }

    private void write(String cycle, String person, int goals) {
        for (int at = 0; at < goals; at++) {
            String objective = fixture.objective(cycle, person, "agreed");
            fixture.keyResult(objective, person, new CheckIn(9, 10, "on-track"), new CheckIn(2, 20, "at-risk"));
            fixture.happened(objective, "scored", 1);
        }
    }

    private int statements(String cycle, boolean all) {
        TeamOverviewQuery query =
                new TeamOverviewQuery(cycles.find(cycle).orElseThrow(), "director", true, null, null, 50);
        teamOverviews.of(as("director"), query);
        CountedStatements.COUNT.set(0);
        TeamOverview overview = teamOverviews.of(as("director"), query);
        assertThat(overview.rows()).hasSizeGreaterThan(all ? 3 : 0);
        return CountedStatements.COUNT.get();
    }

    /** Counts prepared statements. */
    static class CountedStatements implements BeanPostProcessor {

        static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource target && !(bean instanceof DelegatingDataSource)
                    ? new DelegatingDataSource(target) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            return counted(super.getConnection());
                        }
                    }
                    : bean;
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")
                                && !String.valueOf(args[0]).contains("cache")) {
                            COUNT.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
