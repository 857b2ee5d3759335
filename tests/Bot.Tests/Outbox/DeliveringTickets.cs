using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Moq;
using PolicyBot.Outbox;
using PolicyBot.Outbox.Webhooks;
using PolicyBot.Primitives;
using PolicyBot.Tests.Outbox.Email;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Outbox;

/// <summary>Against a receiver that keeps what comes and answers as it is told.</summary>
public sealed class DeliveringTickets : IAsyncLifetime
{
    private readonly WebhookClient _client = new();
    private readonly ConcurrentQueue<(string Method, string Target, string Authorization, string Body)> _seen = [];

    private HttpReceiver _receiver = null!;
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsync("""{"result":[]}""");

    public async Task InitializeAsync() => _receiver = await HttpReceiver.StartAsync(async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        _seen.Enqueue((context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
        await _answer(context);
    });

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Jira_gets_a_request_in_its_own_form()
    {
        _answer = context =>
        {
            context.Response.StatusCode = 201;
            return Task.CompletedTask;
        };

        Assert.IsType<DeliveryResult.Delivered>(await BringAsync("jira"));

        var (method, target, authorization, body) = Assert.Single(_seen);
        Assert.Equal(("POST", "/jira/rest/servicedeskapi/request", "Bearer token"), (method, target, authorization));
        using var request = JsonDocument.Parse(body);
        Assert.Equal(["serviceDeskId", "requestTypeId", "requestFieldValues"], request.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("10", request.RootElement.GetProperty("serviceDeskId").GetString());
        Assert.Equal("25", request.RootElement.GetProperty("requestTypeId").GetString());
        var fields = request.RootElement.GetProperty("requestFieldValues");
        Assert.Equal(["summary", "description"], fields.EnumerateObject().Select(member => member.Name));
        Assert.Equal("PolicyBot: a case for Legal", fields.GetProperty("summary").GetString());
        Assert.Equal(
            "A new case is waiting for Legal.\n\nCase: 7F3K-9QWX\nCategory: LossOrTheft\nSeverity: Critical\nAcknowledge by: 2026-03-09\nFeedback by: 2026-06-02\n\n"
            + "https://policybot.example.com/legal\n\nPolicyBot sent this. It holds nothing of what was reported; an answer to it reaches nobody.",
            fields.GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("Critical", "1")]
    [InlineData("High", "2")]
    [InlineData("Normal", "3")]
    [InlineData("Whatever", "2")]
    public async Task ServiceNow_is_asked_first_and_then_gets_a_record_in_its_own_form(string severity, string degree)
    {
        Assert.IsType<DeliveryResult.Delivered>(await BringAsync("servicenow", severity));

        Assert.Equal(
            [
                ("GET", "/jira/api/now/table/incident?sysparm_query=correlation_id%3D0f0e0d0c-0b0a-4908-8706-050403020100&sysparm_fields=sys_id&sysparm_limit=1", "Bearer token"),
                ("POST", "/jira/api/now/table/incident", "Bearer token"),
            ],
            _seen.Select(one => (one.Method, one.Target, one.Authorization)));
        using var record = JsonDocument.Parse(_seen.Last().Body);
        Assert.Equal(["short_description", "description", "urgency", "impact", "correlation_id"], record.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("PolicyBot: a case for Legal", record.RootElement.GetProperty("short_description").GetString());
        Assert.Equal((degree, degree), (record.RootElement.GetProperty("urgency").GetString(), record.RootElement.GetProperty("impact").GetString()));
        Assert.Equal("0f0e0d0c-0b0a-4908-8706-050403020100", record.RootElement.GetProperty("correlation_id").GetString());
    }

    [Theory]
    [InlineData("jira", "case.reminder")]
    [InlineData("jira", "case.deputy")]
    [InlineData("jira", "case.escalated")]
    [InlineData("servicenow", "case.reminder")]
    [InlineData("servicenow", "case.deputy")]
    [InlineData("servicenow", "case.escalated")]
    public async Task What_a_clock_says_of_a_case_makes_no_further_ticket(string format, string news)
    {
        Assert.IsType<DeliveryResult.Delivered>(await BringAsync(format, news: news));

        Assert.Empty(_seen);
    }

    [Fact]
    public async Task A_record_that_ServiceNow_has_already_is_not_made_again()
    {
        _answer = context => context.Response.WriteAsync("""{"result":[{"sys_id":"a9e30c7dc61122760116894de7bcc7bd"}]}""");

        Assert.IsType<DeliveryResult.Delivered>(await BringAsync("servicenow"));

        Assert.Equal("GET", Assert.Single(_seen).Method);
    }

    [Fact]
    public async Task A_record_whose_answer_was_lost_is_there_once()
    {
        var records = 0;
        _answer = async context =>
        {
            if (context.Request.Method == "GET")
            {
                await context.Response.WriteAsync(records == 0 ? """{"result":[]}""" : """{"result":[{"sys_id":"1"}]}""");
                return;
            }

            records++;
            context.Abort();
        };

        Assert.IsType<DeliveryResult.TryAgain>(await BringAsync("servicenow"));
        Assert.IsType<DeliveryResult.Delivered>(await BringAsync("servicenow"));

        Assert.Equal(1, records);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("[]")]
    [InlineData("""{"result":{}}""")]
    [InlineData("""{"error":{"message":"no"}}""")]
    [InlineData("""{"result":[""")]
    public async Task What_is_no_answer_to_the_question_makes_no_record(string answer)
    {
        _answer = context => context.Response.WriteAsync(answer);

        Assert.Equal("not the Table API", Assert.IsType<DeliveryResult.TryAgain>(await BringAsync("servicenow")).Reason);

        Assert.Equal("GET", Assert.Single(_seen).Method);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        _answer = async context =>
        {
            var page = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(page, context.RequestAborted);
        };

        Assert.IsType<DeliveryResult.TryAgain>(await BringAsync("servicenow"));
    }

    [Theory]
    [InlineData("jira", 401, true)]
    [InlineData("jira", 400, true)]
    [InlineData("jira", 302, true)]
    [InlineData("jira", 429, false)]
    [InlineData("jira", 503, false)]
    [InlineData("servicenow", 401, true)]
    [InlineData("servicenow", 403, true)]
    [InlineData("servicenow", 404, true)]
    [InlineData("servicenow", 429, false)]
    [InlineData("servicenow", 500, false)]
    public async Task A_system_that_says_no_or_not_now_is_understood(string format, int status, bool refuses)
    {
        _answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        };

        var result = await BringAsync(format);

        Assert.Equal(refuses ? new DeliveryResult.Refused($"HTTP {status}") : new DeliveryResult.TryAgain(TimeSpan.FromSeconds(30)) { Reason = $"HTTP {status}" }, result);
        Assert.Single(_seen);
    }

    [Theory]
    [InlineData("jira")]
    [InlineData("servicenow")]
    public async Task A_system_that_hangs_up_is_tried_again(string format)
    {
        _answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.IsType<DeliveryResult.TryAgain>(await BringAsync(format));
    }

    private Task<DeliveryResult> BringAsync(string format, string severity = "Critical", string news = "case.opened")
    {
        var destination = new Destination
        {
            Name = "counsel",
            Kind = "webhook",
            Url = $"{_receiver.Address}jira/",
            Format = format,
            Token = new Secret<string>("Bearer token"),
            ServiceDeskId = "10",
            RequestTypeId = "25",
            Table = "incident",
        };
        var deliverer = new DeliverByWebhook(
            Mock.Of<IDestinations>(known => known.Find("counsel") == destination), _client, [Mock.Of<IBotAddress>(bot => bot.Address == new Uri("https://policybot.example.com/"))], new FakeClock());

        return deliverer.DeliverAsync(MailPost.ACase with { Kind = news, Payload = MailPost.ACase.Payload.Replace("Critical", severity, StringComparison.Ordinal) }, CancellationToken.None);
    }
}
