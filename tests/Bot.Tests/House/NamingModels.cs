using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

/// <summary>Who can reach a model can send it something. There are two places for that, and no report is in either.</summary>
public sealed partial class NamingModels
{
    [Fact]
    public void Only_the_knowledge_base_and_the_room_of_the_models_know_that_there_are_models() =>
        Findings.None(Sources.Code("bot")
            .Where(file => !file.StartsWith("bot/Models/", StringComparison.Ordinal) && Library().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} names a library of models. Ask knowledge through IAnswerQuestions; only bot/Models knows how a model is reached."));

    [Fact]
    public void The_knowledge_base_knows_models_by_their_seam_alone() =>
        Findings.None(Sources.Code("knowledge")
            .Where(file => Client().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} names the library of one model. Use IChatClient and IEmbeddingGenerator of Microsoft.Extensions.AI; bot/Models owns what is behind them."));

    [Fact]
    public void The_room_of_the_models_knows_no_case_and_no_report() =>
        Findings.None(Sources.Code("bot")
            .Where(file => file.StartsWith("bot/Models/", StringComparison.Ordinal) && Legal().IsMatch(Sources.ReadCode(file)))
            .Select(file => $"{file} names a room of Legal's. What a reporter or a handler wrote never comes near a model."));

    [GeneratedRegex(@"\bMicrosoft\.Extensions\.AI\b|\bOpenAI\b|\bAzure\.(?:Identity|Core)\b|\bSystem\.ClientModel\b|\bIChatClient\b|\bIEmbeddingGenerator\b")]
    private static partial Regex Library();

    [GeneratedRegex(@"\bOpenAI\.|\busing OpenAI\b|\bAzure\.(?:Identity|Core)\b|\bSystem\.ClientModel\b")]
    private static partial Regex Client();

    [GeneratedRegex(@"\bPolicyBot\.(?:Cases|Reports|Mailbox|Audit|Outbox|Routing|Storage)\b")]
    private static partial Regex Legal();
}
