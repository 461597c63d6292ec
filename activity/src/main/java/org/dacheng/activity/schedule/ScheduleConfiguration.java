package org.dacheng.activity.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import javax.sql.DataSource;
import org.dacheng.base.schedule.RepeatedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the scheduler for connections without auto-commit. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    /** Has its own bean name, because the scheduler's default name is already used by the program's clock. */
    @Bean
    Clock schedulerClock(java.time.Clock clock) {
        return clock::instant;
    }

    @Bean
    RepeatedTask repeatedTask(ObjectProvider<RepeatedWork> works) {
        return new RepeatedTask(works);
    }

    @Bean
    DbSchedulerCustomizer schedulerOnTheOneDatabase(DataSource pool) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(new CommittingDataSource(pool));
            }
        };
    }
}
