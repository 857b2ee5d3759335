using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>Writes what Teams reads: letters as they are, and not as \u codes, since size counts.</summary>
internal static class TeamsJson
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
}
