package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that has been answered.
 *
 * @param reference of its document, which no other request has
 * @param afterSilence whether it had to be asked more than once
 */
public record Asked(String id, String type, String reference, JsonNode booking, boolean afterSilence) {}
