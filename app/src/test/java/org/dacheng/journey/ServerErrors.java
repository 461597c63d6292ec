package org.dacheng.journey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The errors that the server logs during a journey, with their causes, so that a status of 500 can be explained. */
class ServerErrors extends AppenderBase<ILoggingEvent> {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    private final List<String> messages = new CopyOnWriteArrayList<>();

    static ServerErrors record() {
        ServerErrors errors = new ServerErrors();
        errors.setContext(ROOT.getLoggerContext());
        errors.start();
        ROOT.addAppender(errors);
        return errors;
    }

    /** Ends the recording. */
    List<String> messages() {
        ROOT.detachAppender(this);
        stop();
        return List.copyOf(messages);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            messages.add(event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }
}
