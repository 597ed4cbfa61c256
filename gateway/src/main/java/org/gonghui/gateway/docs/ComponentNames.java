package org.gonghui.gateway.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps the components of several documents apart. Two that have the same name and mean the same
 * are one; two that differ, in themselves or in what they refer to, get the service's name before
 * their own.
 */
final class ComponentNames {

  private static final String PREFIX = "#/components/";

  private final ObjectNode merged;

  ComponentNames(ObjectNode merged) {
    this.merged = merged;
  }

  /** The document with its components renamed where they would collide with those merged so far. */
  ObjectNode settle(ObjectNode document, String service) {
    Map<String, String> renamed = new HashMap<>();
    Set<String> differing = differing(document);
    for (String reference : differing) {
      int name = reference.lastIndexOf('/') + 1;
      renamed.put(reference, reference.substring(0, name) + own(service, reference, name));
    }
    return renamed.isEmpty() ? document : renamed(document, renamed);
  }

  private static String own(String service, String reference, int name) {
    return Character.toUpperCase(service.charAt(0))
        + service.substring(1)
        + reference.substring(name);
  }

  /** All that differ from their namesakes; repeated, for what refers to one of them differs too. */
  private Set<String> differing(ObjectNode document) {
    Set<String> differing = new HashSet<>();
    int before;
    do {
      before = differing.size();
      for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
        for (Map.Entry<String, JsonNode> entry : section.getValue().properties()) {
          String reference = PREFIX + section.getKey() + "/" + entry.getKey();
          JsonNode other = merged.path(section.getKey()).path(entry.getKey());
          if (!other.isMissingNode()
              && (!other.equals(entry.getValue()) || mentions(entry.getValue(), differing))) {
            differing.add(reference);
          }
        }
      }
    } while (differing.size() > before);
    return differing;
  }

  private static boolean mentions(JsonNode node, Set<String> references) {
    if (node.isString()) {
      return references.contains(node.stringValue());
    }
    for (JsonNode child : node) {
      if (mentions(child, references)) {
        return true;
      }
    }
    return false;
  }

  private static ObjectNode renamed(ObjectNode document, Map<String, String> names) {
    ObjectNode copy = document.deepCopy();
    for (Map.Entry<String, JsonNode> section : copy.path("components").properties()) {
      ObjectNode entries = (ObjectNode) section.getValue();
      for (String name : Set.copyOf(entries.propertyNames())) {
        String target = names.get(PREFIX + section.getKey() + "/" + name);
        if (target != null) {
          entries.set(target.substring(target.lastIndexOf('/') + 1), entries.remove(name));
        }
      }
    }
    point(copy, names);
    return copy;
  }

  // references stand in $ref, in the mapping of a discriminator and nowhere else
  private static void point(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        String target =
            entry.getValue().isString() ? names.get(entry.getValue().stringValue()) : null;
        if (target != null) {
          entry.setValue(StringNode.valueOf(target));
        }
        point(entry.getValue(), names);
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> point(child, names));
    }
  }
}
