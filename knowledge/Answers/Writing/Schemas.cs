using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The forms in which a model has to answer. It has no other way to say anything: no tool, no free text.</summary>
internal static class Schemas
{
    /// <summary>Quotes come before the text, so that the model looks before it speaks.</summary>
    public static ChatOptions Answer() => Options("answer", AnswerSchema, mostTokens: 1_500);

    public static ChatOptions FollowUp() => Options("question", FollowUpSchema, mostTokens: 200);

    private static ChatOptions Options(string name, JsonElement schema, int mostTokens) => new()
    {
        ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, name, schemaDescription: null),
        MaxOutputTokens = mostTokens,
        AdditionalProperties = new AdditionalPropertiesDictionary { ["strict"] = true }, // how the OpenAI client is told that the schema is to be kept to the letter
    };

    private static readonly JsonElement AnswerSchema = Parse(
        """
        {
          "type": "object",
          "properties": {
            "covered": { "type": "boolean" },
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "quotes": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": { "passage": { "type": "string" }, "quote": { "type": "string" } },
                      "required": ["passage", "quote"],
                      "additionalProperties": false
                    }
                  },
                  "text": { "type": "string" }
                },
                "required": ["quotes", "text"],
                "additionalProperties": false
              }
            }
          },
          "required": ["covered", "sentences"],
          "additionalProperties": false
        }
        """);

    private static readonly JsonElement FollowUpSchema = Parse(
        """{ "type": "object", "properties": { "question": { "type": "string" } }, "required": ["question"], "additionalProperties": false }""");

    private static JsonElement Parse(string schema) => JsonElement.Parse(schema);
}
