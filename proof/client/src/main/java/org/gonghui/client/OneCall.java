package org.gonghui.client;

import org.gonghui.client.api.StationsApi;
import org.gonghui.client.model.NearestStations;

/** Asks for the nearest stations with nothing but what the generator has made. */
public final class OneCall {

  private OneCall() {}

  /** Entry point; address and token of the running system are in the environment. */
  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("GONGHUI_URL"));
    String token = System.getenv("GONGHUI_PROOF_TOKEN");
    client.setRequestInterceptor(it -> it.header("Authorization", "Bearer " + token));
    NearestStations found = new StationsApi(client).nearest(114.0610, 22.6557, null, null, 5);
    System.out.printf("the generated client was told of %d stations%n", found.getItems().size());
  }
}
