using Microsoft.Extensions.Options;

namespace PolicyBot.Channels.Web;

[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
