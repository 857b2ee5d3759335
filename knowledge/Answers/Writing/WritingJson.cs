using System.Text.Json.Serialization;
using PolicyBot.Knowledge.Answers.Proof;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>Strict: what is missing, unknown, twice there or of another type is not read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DraftSentence))]
[JsonSerializable(typeof(CompletedQuestion))]
[JsonSerializable(typeof(AskedToWrite))]
[JsonSerializable(typeof(AskedToComplete))]
internal sealed partial class WritingJson : JsonSerializerContext;
