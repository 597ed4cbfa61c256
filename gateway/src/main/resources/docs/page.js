// Starts Swagger UI with the documents of the gateway and the sign-in of the issuer.
fetch('/docs/settings.json')
  .then((answer) => answer.json())
  .then((settings) => {
    const ui = SwaggerUIBundle({
      dom_id: '#swagger-ui',
      urls: settings.documents,
      'urls.primaryName': settings.documents[0].name,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
      deepLinking: true,
      docExpansion: 'none',
      filter: true,
      tryItOutEnabled: true,
      persistAuthorization: false,
      oauth2RedirectUrl: new URL('/swagger-ui/oauth2-redirect.html', location.href).href,
      validatorUrl: null,
    });
    ui.initOAuth({
      clientId: settings.client,
      scopes: settings.scopes,
      usePkceWithAuthorizationCodeGrant: true,
    });
  });
