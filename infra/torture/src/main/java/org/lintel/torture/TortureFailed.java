package org.lintel.torture;

/** There is nothing to judge, because the torture itself went wrong. The message is a sentence for who started it. */
final class TortureFailed extends RuntimeException {

    TortureFailed(String message) {
        super(message);
    }
}
