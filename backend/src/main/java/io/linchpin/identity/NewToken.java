package io.linchpin.identity;

/** @param secret what the program sends; this is the only time it can be read */
public record NewToken(Token token, String secret) {
    @Override
    public String toString() {
        return "NewToken[%s]".formatted(token);
    }
}
