package org.dacheng.forms.option;

import java.util.Optional;

/** Where choices find options that are not in their form. */
public interface OptionSources {

    /** A shared list. */
    Optional<OptionList> list(String key);

    /**
     * The options of an address.
     *
     * @param wait whether to ask the address if nothing recent is known; otherwise what is known is returned
     */
    RemoteAnswer remote(String address, boolean wait);

    /** Whether the operator allows asking the address. */
    boolean isAllowed(String address);
}
