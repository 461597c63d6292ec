package org.dacheng.app.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as it was sent by the client, seen through the proxies between. */
class ToldRequest extends HttpServletRequestWrapper {

    private final String client;
    private final Place place;

    ToldRequest(HttpServletRequest request, String client, Place place) {
        super(request);
        this.client = client;
        this.place = place;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return place.scheme();
    }

    @Override
    public boolean isSecure() {
        return place.isSecure();
    }

    @Override
    public String getServerName() {
        return place.host();
    }

    @Override
    public int getServerPort() {
        return place.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(place.address()).append(getRequestURI());
    }
}
