using System.Text.Json;
using Microsoft.Extensions.AI;
using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class AskingAModel
{
    [Fact]
    public async Task An_answer_comes_piece_by_piece_and_is_whole_at_the_end()
    {
        await using var model = await ModelAtHand.StartAsync();

        List<ChatResponseUpdate> updates = [];
        await foreach (var update in model.Chat.GetStreamingResponseAsync(APrompt.Messages, APrompt.Options()))
            updates.Add(update);

        using var answer = JsonDocument.Parse(string.Concat(updates.Select(update => update.Text)));
        Assert.Equal(APrompt.Fact, answer.RootElement.GetProperty("sentences")[0].GetProperty("text").GetString());
        Assert.True(updates.Count(update => update.Text.Length > 0) > 5);
    }

    [Fact]
    public async Task An_answer_can_be_had_at_once()
    {
        await using var model = await ModelAtHand.StartAsync();

        using var answer = JsonDocument.Parse(await model.AskWholeAsync());

        Assert.True(answer.RootElement.GetProperty("covered").GetBoolean());
    }

    [Fact]
    public async Task What_is_sent_is_what_the_v1_endpoint_takes()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskAsync();

        var call = Assert.Single(model.Fake.Calls);
        Assert.Equal("/openai/v1/chat/completions", call.Path);
        Assert.Equal("writer", call.Model);
        Assert.Equal("answer", call.Schema);
        Assert.Equal(APrompt.Question, call.Question);
        Assert.Equal(400, call.Json.GetProperty("max_completion_tokens").GetInt32());
        Assert.True(call.Json.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
        Assert.True(call.Json.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.False(call.Json.TryGetProperty("temperature", out _));
    }

    [Fact]
    public async Task A_temperature_is_sent_where_one_is_set()
    {
        await using var model = await ModelAtHand.StartAsync(("Temperature", "0.5"));

        await model.AskAsync();

        Assert.Equal(0.5, Assert.Single(model.Fake.Calls).Json.GetProperty("temperature").GetDouble(), 3);
    }

    [Fact]
    public async Task A_tool_is_never_offered()
    {
        await using var model = await ModelAtHand.StartAsync();
        var options = APrompt.Options();
        options.Tools = [AIFunctionFactory.Create(() => "done", "delete_everything")];

        await model.Chat.GetResponseAsync(APrompt.Messages, options);

        Assert.DoesNotContain("delete_everything", Assert.Single(model.Fake.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_request_tells_who_asked_or_when()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskAsync();

        var headers = Assert.Single(model.Fake.Calls).Headers.Keys.Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal("PolicyBot", Assert.Single(model.Fake.Calls).Header("User-Agent"));
        Assert.Equal(["Accept", "Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], headers, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Vectors_are_read_to_the_last_bit()
    {
        await using var model = await ModelAtHand.StartAsync();

        var made = await model.Vectors.GenerateAsync(["customer lists", "Reisekosten für Köln"]);

        var call = Assert.Single(model.Fake.Calls);
        Assert.Equal("/openai/v1/embeddings", call.Path);
        Assert.Equal("base64", call.Json.GetProperty("encoding_format").GetString());
        Assert.Equal(Vectors.Of("customer lists", 256), made[0].Vector.ToArray());
        Assert.Equal(Vectors.Of("Reisekosten für Köln", 256), made[1].Vector.ToArray());
    }

    [Fact]
    public async Task Vectors_have_as_many_numbers_as_are_asked_for()
    {
        await using var model = await ModelAtHand.StartAsync(("Dimensions", "64"));

        var made = await model.Vectors.GenerateAsync(["customer lists"]);

        Assert.Equal(64, Assert.Single(model.Fake.Calls).Json.GetProperty("dimensions").GetInt32());
        Assert.Equal(64, made[0].Vector.Length);
    }

    [Fact]
    public async Task Vectors_of_another_length_than_asked_for_are_of_no_use()
    {
        await using var model = await ModelAtHand.StartAsync(("Dimensions", "64"));
        model.Fake.EmbeddingMood = call => new ModelAnswer { Body = ModelWire.Embeddings(new ModelCall(call.Path, call.Headers, call.Body.Replace("\"dimensions\":64", "\"dimensions\":63", StringComparison.Ordinal)), 63) };

        Assert.Equal(ModelTrouble.Unreadable, await model.TroubleAsync(model.EmbedAsync));
    }

    [Fact]
    public async Task No_texts_ask_nobody()
    {
        await using var model = await ModelAtHand.StartAsync();

        Assert.Empty(await model.Vectors.GenerateAsync([]));
        Assert.Empty(model.Fake.Calls);
    }

    [Fact]
    public async Task A_models_name_changes_with_server_deployment_and_dimensions()
    {
        await using var one = await ModelAtHand.StartAsync(("Dimensions", "64"));
        await using var other = await ModelAtHand.StartAsync();

        var server = new Uri(one.Fake.Endpoint).Authority;
        Assert.Equal($"{server}/vectors/64", one.Readiness.EmbeddingModel);
        Assert.Equal($"{server}/writer", one.Readiness.ChatModel);
        Assert.Equal($"{new Uri(other.Fake.Endpoint).Authority}/vectors", other.Readiness.EmbeddingModel);
    }

    [Fact]
    public async Task With_one_deployment_the_other_is_not_there()
    {
        await using var model = await ModelAtHand.StartAsync(("Chat", ""));

        Assert.False(model.Readiness.MayWrite);
        Assert.True(model.Readiness.MayEmbed);
        Assert.Equal("", model.Readiness.ChatModel);
        Assert.Throws<InvalidOperationException>(() => model.Chat);
    }

    [Fact]
    public async Task An_address_without_the_last_slash_is_the_same_address()
    {
        await using var fake = await FakeAzureOpenAI.StartAsync();
        await using var model = await ModelAtHand.StartAsync(("Endpoint", fake.Endpoint.TrimEnd('/')));

        await model.AskAsync();

        Assert.Equal("/openai/v1/chat/completions", Assert.Single(fake.Calls).Path);
    }
}
