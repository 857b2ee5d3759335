using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Hosting;

public sealed class AnsweringErrors
{
    private const string Words = "what Maria wrote";

    [Fact]
    public async Task A_defect_is_answered_with_a_sentence_and_nothing_of_the_exception()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/", void () => throw new FormatException(Words, new ArgumentException(Words))));

        using var answer = await host.Http.GetAsync("/");

        await AssertProblemAsync(answer, HttpStatusCode.InternalServerError, "Please try again");
    }

    [Fact]
    public async Task A_defect_is_logged_with_type_and_stack_but_without_the_words_in_it()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/", void () => throw new FormatException(Words, new ArgumentException(Words))));

        using var answer = await host.Http.GetAsync("/");

        var line = Assert.Single(host.Log.Lines, line => line.Contains("A request failed.", StringComparison.Ordinal));
        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.Contains("---> System.ArgumentException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(AnsweringErrors), line, StringComparison.Ordinal); // the stack
        Assert.DoesNotContain(host.Log.Lines, any => any.Contains("Maria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_saved_is_said_to_be_not_saved_and_worth_another_try()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapPost("/", void () => throw new StorageUnavailableException(Words)));

        using var answer = await host.Http.PostAsync("/", null);

        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        await AssertProblemAsync(answer, HttpStatusCode.ServiceUnavailable, "could not be saved");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_whether_its_length_is_announced_or_not()
    {
        var read = 0L;
        await using var host = await HostUnderTest.StartAsync(app => app.MapPost("/", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            using var all = new MemoryStream();
            await request.Body.CopyToAsync(all, cancellationToken);
            read = all.Length;
        }));

        foreach (var chunked in (bool[])[false, true])
        {
            using var small = await SendAsync(host, 60_000, chunked);
            using var large = await SendAsync(host, chunked ? 65_537 : 10_000_000, chunked);

            Assert.Equal(HttpStatusCode.OK, small.StatusCode);
            await AssertProblemAsync(large, HttpStatusCode.RequestEntityTooLarge, "too long");
        }

        Assert.Equal(60_000, read);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_ended_and_answered()
    {
        await using var host = await HostUnderTest.StartAsync(
            app => app.MapGet("/", (CancellationToken cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)),
            settings: ("Hosting:RequestFor", "00:00:01"));

        using var answer = await host.Http.GetAsync("/");

        await AssertProblemAsync(answer, HttpStatusCode.ServiceUnavailable, "");
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/health", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/number/abc", HttpStatusCode.BadRequest)]
    public async Task What_the_framework_refuses_is_a_problem_document_too(string method, string path, HttpStatusCode status)
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/number/{value}", (int value) => value));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await host.Http.SendAsync(request);

        await AssertProblemAsync(answer, status, "");
    }

    [Fact]
    public async Task Half_an_answer_is_broken_off_so_that_it_does_not_look_like_a_whole_one()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/", async (HttpResponse response) =>
        {
            await response.WriteAsync("the beginning");
            await response.Body.FlushAsync();
            throw new FormatException(Words);
        }));

        await Assert.ThrowsAsync<HttpRequestException>(() => host.Http.GetStringAsync("/"));
    }

    private static async Task<HttpResponseMessage> SendAsync(HostUnderTest host, int length, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(new byte[length]) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true; // as curl does: the answer comes before the body is sent in vain
        return await host.Http.SendAsync(request);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string sentence)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        var text = await answer.Content.ReadAsStringAsync();
        using var problem = JsonDocument.Parse(text);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", text, StringComparison.Ordinal);
        Assert.DoesNotContain("traceId", text, StringComparison.Ordinal);
    }
}
