package org.waymark.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.waymark.shared.OfficerId;

/** Gives the sign-in the hash of an officer's password; what the officer may do is asked anew at each request. */
@Component
class OfficerDetails implements UserDetailsService, UserDetailsPasswordService {

    private final JdbcClient jdbc;

    OfficerDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return hash(username)
                .<UserDetails>map(hash -> User.withUsername(username)
                        .password(hash)
                        .authorities("SIGNED_IN")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** Keeps the hash up to date with the encoder's present strength, at a sign-in. */
    @Override
    public UserDetails updatePassword(UserDetails user, String newHash) {
        jdbc.sql("update officer set password_hash = ? where id = ?")
                .params(newHash, user.getUsername())
                .update();
        return User.withUserDetails(user).password(newHash).build();
    }

    Optional<OfficerId> known(String typed) {
        return hash(typed).map(hash -> new OfficerId(typed));
    }

    private Optional<String> hash(String username) {
        // PostgreSQL takes no NUL in a text, so that such a name can be nobody's.
        if (username.length() > 100 || username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("select password_hash from officer where id = ? and active")
                .param(username)
                .query(String.class)
                .optional();
    }
}
