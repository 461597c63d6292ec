package org.dacheng.app.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Configures the container to read every body through an {@link IncomingBody}, and to parse forms of all methods alike.
 */
@Component
class ContainerBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final long mostSkipped;

    ContainerBodies(ServerProperties server) {
        this.mostSkipped = server.getTomcat().getMaxSwallowSize().toBytes();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(FormParameters.METHODS));
        factory.addEngineValves(new Valve());
    }

    private final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            IncomingBody body = IncomingBody.of(request, response, mostSkipped);
            try {
                getNext().invoke(request, response);
            } finally {
                if (request.isAsync()) {
                    body.release();
                } else {
                    body.finish();
                }
            }
        }
    }
}
