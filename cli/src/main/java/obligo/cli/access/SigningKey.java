package obligo.cli.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import obligo.cli.terminal.CannotGoOn;

/** The RSA key that the suite signs its own tokens with. Made once; only its owner may read the file. */
public final class SigningKey {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** Reads the key in the directory, or makes it. */
    public static SigningKey in(Path directory) {
        Path file = directory.resolve("token-signing-key.pem");
        try {
            if (!Files.exists(file)) {
                create(directory, file);
            }
            String body = Files.readString(file).replace(BEGIN, "").replace(END, "");
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotGoOn(
                    "The key %s cannot be made or read (%s): make it readable, or delete it and restart the suite."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    PrivateKey key() {
        return key;
    }

    PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as the services take it: X.509, base64, one line. */
    public String publicKeyText() {
        return Base64.getEncoder().encodeToString(publicKey().getEncoded());
    }

    private static void create(Path directory, Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        Files.createDirectories(directory);
        // Readable for nobody else from its first moment on.
        Path whole = Files.createTempFile(
                directory,
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, BEGIN + "\n" + body + "\n" + END + "\n");
        try {
            // Unlike a move, a link never replaces the key that another command has made meanwhile.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(whole);
        }
    }
}
