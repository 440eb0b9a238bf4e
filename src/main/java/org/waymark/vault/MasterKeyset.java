package org.waymark.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The deployment's own keyset, with which the keys of the cases are sealed; its primary key is AES-256-GCM. */
final class MasterKeyset {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final KeysetHandle handle;
    private final Aead aead;

    private MasterKeyset(KeysetHandle handle) throws GeneralSecurityException {
        this(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private MasterKeyset(KeysetHandle handle, Aead aead) {
        this.handle = handle;
        this.aead = aead;
    }

    /** The same keyset, read again whenever its file is replaced. */
    MasterKeyset following(Path file) {
        return new MasterKeyset(handle, new FollowedFile(file));
    }

    static MasterKeyset generate() {
        try {
            return new MasterKeyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Reads a Tink keyset in JSON. @throws VaultLocked if it is none; it is not echoed */
    static MasterKeyset of(String json) {
        try {
            return new MasterKeyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException failure) {
            // The cause is left out: it may quote the keyset.
            throw new VaultLocked("The master keyset is not a Tink keyset (JSON) with an AEAD key.");
        }
    }

    /** The keyset in JSON, in the clear: for the owner's file only. */
    String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Aead aead() {
        return aead;
    }

    /** The keyset with one key more, the newest and not yet the one that seals. */
    MasterKeyset prepared() {
        try {
            KeysetHandle.Builder grown = KeysetHandle.newBuilder(handle);
            grown.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId());
            return new MasterKeyset(grown.build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The keyset whose newest key seals from now on. */
    MasterKeyset promoted() {
        try {
            KeysetHandle.Builder grown = KeysetHandle.newBuilder(handle);
            grown.getAt(grown.size() - 1).makePrimary();
            return new MasterKeyset(grown.build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The keyset with nothing but the key that seals. */
    MasterKeyset primaryOnly() {
        try {
            KeysetHandle.Builder left = KeysetHandle.newBuilder();
            left.addEntry(KeysetHandle.importKey(handle.getPrimary().getKey())
                    .withFixedId(primary())
                    .makePrimary());
            return new MasterKeyset(left.build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The number of the key that seals; it is no secret. */
    int primary() {
        return handle.getPrimary().getId();
    }

    /** How many keys there are. */
    int size() {
        return handle.size();
    }

    /** Whether a key was added that does not seal yet. */
    boolean isPrepared() {
        return handle.getAt(handle.size() - 1).getId() != primary();
    }

    /** With what everything begins that the primary key sealed. */
    byte[] primaryPrefix() {
        return ByteBuffer.allocate(5).put((byte) 1).putInt(primary()).array();
    }

    @Override
    public String toString() {
        return "MasterKeyset[hidden]";
    }
}
