package org.dacheng.engine.signing;

import java.util.List;
import org.dacheng.base.text.Message;

/**
 * The signers of a node, and the reason for them.
 *
 * @param signers in signing order, without duplicates; empty unless people have to decide
 * @param passed people whose approval counts without being asked again
 */
public record ResolvedSigners(SigningResult kind, List<Signer> signers, List<String> passed, Message why) {

    /** How the node continues. */
    public enum SigningResult {
        /** The signers decide. */
        ASSIGN,
        /** The node is approved without asking. */
        PASS,
        /** Nobody was found, and the node's policy is to refuse the request. */
        REFUSE
    }

    static ResolvedSigners assign(List<Signer> signers, List<String> passed, Message why) {
        return new ResolvedSigners(SigningResult.ASSIGN, signers, passed, why);
    }

    static ResolvedSigners pass(List<String> passed, Message why) {
        return new ResolvedSigners(SigningResult.PASS, List.of(), passed, why);
    }

    static ResolvedSigners refuse(Message why) {
        return new ResolvedSigners(SigningResult.REFUSE, List.of(), List.of(), why);
    }

    /** Ids of the signers, in signing order. */
    public List<String> people() {
        return signers.stream().map(Signer::personId).toList();
    }
}
