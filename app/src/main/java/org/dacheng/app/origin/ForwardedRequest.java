package org.dacheng.app.origin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request with the client's address and the public URL as reported by trusted proxies. */
class ForwardedRequest extends HttpServletRequestWrapper {

    private final String client;
    private final PublicAddress address;

    ForwardedRequest(HttpServletRequest request, String client, PublicAddress address) {
        super(request);
        this.client = client;
        this.address = address;
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
        return address.scheme();
    }

    @Override
    public boolean isSecure() {
        return address.isSecure();
    }

    @Override
    public String getServerName() {
        return address.host();
    }

    @Override
    public int getServerPort() {
        return address.port();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.text()).append(getRequestURI());
    }
}
