//! One call in full, so that a reader sees what becomes of a declaration.

use super::*;
use crate::params::{Declaration as _, NoParams, Page};
use expect_test::expect;

#[test]
fn a_call_in_full() {
    let call = Call::Api { secret: Page::declared(), publishable: None };
    let operation = Operation { method: "GET", path: "/v1/customers/{customer}/cards", call };
    expect![[r##"
        {
          "operationId": "get_v1_customers_customer_cards",
          "security": [
            {
              "bearer": []
            },
            {
              "basic": []
            }
          ],
          "responses": {
            "200": {
              "description": "What was asked for.",
              "content": {
                "application/json": {
                  "schema": {
                    "$ref": "#/components/schemas/list"
                  }
                }
              }
            },
            "4XX": {
              "description": "Why not.",
              "content": {
                "application/json": {
                  "schema": {
                    "$ref": "#/components/schemas/error"
                  }
                }
              }
            }
          },
          "parameters": [
            {
              "name": "customer",
              "in": "path",
              "required": true,
              "schema": {
                "type": "string",
                "minLength": 1
              }
            },
            {
              "name": "limit",
              "in": "query",
              "required": false,
              "schema": {
                "type": "integer",
                "format": "int64"
              }
            },
            {
              "name": "starting_after",
              "in": "query",
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            {
              "name": "ending_before",
              "in": "query",
              "required": false,
              "schema": {
                "type": "string"
              }
            },
            {
              "name": "expand",
              "in": "query",
              "required": false,
              "schema": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "style": "deepObject",
              "explode": true
            }
          ]
        }"##]]
    .assert_eq(&format!("{:#}", described(&operation)));
}

#[test]
fn a_form_is_written_in_brackets() {
    let publishable = Publishable { declared: NoParams::declared(), proof: Proof::ClientSecret };
    let call = Call::Api { secret: NoParams::declared(), publishable: Some(publishable) };
    let operation = Operation { method: "POST", path: "/v1/things/{thing}", call };
    expect![[r##"
        {
          "operationId": "post_v1_things_thing",
          "security": [
            {
              "bearer": []
            },
            {
              "basic": []
            }
          ],
          "x-publishable-key-parameters": [],
          "requestBody": {
            "required": false,
            "content": {
              "application/x-www-form-urlencoded": {
                "schema": {
                  "type": "object",
                  "properties": {
                    "expand": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "client_secret": {
                      "type": "string",
                      "format": "password"
                    }
                  },
                  "additionalProperties": false
                },
                "encoding": {
                  "expand": {
                    "style": "deepObject",
                    "explode": true
                  }
                }
              }
            }
          },
          "responses": {
            "200": {
              "description": "What was asked for.",
              "content": {
                "application/json": {
                  "schema": {
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "string"
                      },
                      "object": {
                        "const": "thing"
                      }
                    },
                    "required": [
                      "id",
                      "object"
                    ]
                  }
                }
              }
            },
            "4XX": {
              "description": "Why not.",
              "content": {
                "application/json": {
                  "schema": {
                    "$ref": "#/components/schemas/error"
                  }
                }
              }
            }
          },
          "parameters": [
            {
              "name": "thing",
              "in": "path",
              "required": true,
              "schema": {
                "type": "string",
                "minLength": 1
              }
            }
          ]
        }"##]]
    .assert_eq(&format!("{:#}", described(&operation)));
}

#[test]
fn the_second_api_is_json_in_which_null_unsets() {
    let call = Call::Api {
        secret: onfile_domain::core_account::ShippingChange::declared(),
        publishable: None,
    };
    let operation = Operation { method: "POST", path: "/v2/things/{thing}", call };
    let described = described(&operation);
    let content = &described["requestBody"]["content"];
    expect![[r#"
        {
          "application/json": {
            "schema": {
              "type": "object",
              "properties": {
                "address": {
                  "anyOf": [
                    {
                      "type": "object",
                      "properties": {
                        "city": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        },
                        "country": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        },
                        "line1": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        },
                        "line2": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        },
                        "postal_code": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        },
                        "state": {
                          "anyOf": [
                            {
                              "type": "string"
                            },
                            {
                              "type": "null"
                            }
                          ]
                        }
                      },
                      "additionalProperties": false
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "name": {
                  "anyOf": [
                    {
                      "type": "string"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "phone": {
                  "anyOf": [
                    {
                      "type": "string"
                    },
                    {
                      "type": "null"
                    }
                  ]
                }
              },
              "additionalProperties": false
            }
          }
        }"#]]
    .assert_eq(&format!("{content:#}"));
    let errors = &described["responses"]["4XX"]["content"]["application/json"]["schema"]["$ref"];
    assert_eq!(errors, "#/components/schemas/v2_error");
}
