package io.linchpin.api;

import io.linchpin.identity.CurrentUser;
import io.linchpin.identity.Token;
import io.linchpin.identity.TokenId;
import io.linchpin.identity.Tokens;
import io.linchpin.shared.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens; for administrators also those of others. */
@RestController
@RequestMapping("/api/v1/tokens")
@Needs({})
class TokenController {
    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param all everybody's, in the tenants the caller administers */
    @GetMapping
    Page<Token> list(CurrentUser user, @RequestParam(defaultValue = "false") boolean all) {
        return new Page<>(all ? tokens.all(user) : tokens.own(user), null);
    }

    /** Takes no Idempotency-Key: keeping the answer would keep the secret. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(CurrentUser user, @RequestBody TokenInput body) {
        var made = tokens.create(user, body.name(), body.expiresAt());
        return new Created(made.token(), made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentUser user, @PathVariable TokenId id) {
        tokens.revoke(user, id);
    }

    record TokenInput(String name, @Nullable Instant expiresAt) {}

    /** @param secret shown this once */
    record Created(Token token, String secret) {}
}
