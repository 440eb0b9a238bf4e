package org.waymark.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an ordinary backup holds: all schemas but that of the keys. It is attacked without regard for places and seals: each
 * value of bytes is deciphered with each key at hand, the check for changes left out.
 */
public final class OldBackup {

    private static final int NONCE = 12;

    private final List<byte[]> values;

    private OldBackup(List<byte[]> values) {
        this.values = values;
    }

    /** A backup as of now. */
    public static OldBackup of(WholeDatabase database) throws SQLException {
        var values = new ArrayList<byte[]>();
        try (Connection owner = database.owner();
                var statement = owner.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select format('select %I from %I.%I where %1$I is not null', column_name, table_schema, table_name)
                        from information_schema.columns
                        where data_type = 'bytea' and table_schema not in ('keys', 'pg_catalog', 'information_schema')
                        """)) {
            while (columns.next()) {
                read(owner, columns.getString(1), values);
            }
        }
        return new OldBackup(values);
    }

    private static void read(Connection owner, String query, List<byte[]> values) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
        }
    }

    /** Which of these texts come to light with one of these keys. */
    public Set<String> open(List<byte[]> keys, Collection<String> texts) throws GeneralSecurityException {
        var found = new TreeSet<String>();
        for (byte[] key : keys) {
            for (byte[] value : values) {
                if (value.length > NONCE) {
                    String plain = decipher(key, value);
                    texts.stream().filter(plain::contains).forEach(found::add);
                }
            }
        }
        return found;
    }

    /** GCM is counter mode with a check: the counter of the first block is 2. */
    private static String decipher(byte[] key, byte[] value) throws GeneralSecurityException {
        byte[] counter = Arrays.copyOf(value, NONCE + 4);
        counter[NONCE] = counter[NONCE + 1] = counter[NONCE + 2] = 0;
        counter[NONCE + 3] = 2;
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
        return new String(cipher.doFinal(value, NONCE, value.length - NONCE), StandardCharsets.UTF_8);
    }
}
