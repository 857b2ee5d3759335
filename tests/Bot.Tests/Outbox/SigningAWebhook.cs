using System.Text;
using PolicyBot.Outbox.Webhooks;
using PolicyBot.Primitives;

namespace PolicyBot.Tests.Outbox;

public sealed class SigningAWebhook
{
    [Fact]
    public void The_signature_is_the_one_of_the_specifications_own_example()
    {
        var key = WebhookSecret.TryParse(new Secret<string>("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        var signature = WebhookSignature.Of(key!, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base 64!")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")] // 22 bytes
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")] // 65 bytes
    public void A_text_that_is_no_secret_is_not_taken_for_one(string text) =>
        Assert.Null(WebhookSecret.TryParse(new Secret<string>(text)));
}
