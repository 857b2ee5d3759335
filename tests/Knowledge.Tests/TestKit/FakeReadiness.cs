using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>Models that are worth asking or not, as the test says.</summary>
internal sealed class FakeReadiness : IModelReadiness
{
    public bool MayWrite { get; set; } = true;

    public bool MayEmbed { get; set; } = true;

    public string EmbeddingModel { get; set; } = "https://models.example small 6";

    public string ChatModel { get; set; } = "https://models.example chat";
}
