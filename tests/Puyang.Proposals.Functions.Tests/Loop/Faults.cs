using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;

namespace Puyang.Proposals.Functions.Tests.Loop;

/// <summary>What becomes of a fault in an activity.</summary>
internal static class Faults
{
    /// <summary>Stands in the text of a fault, and may stand nowhere else.</summary>
    public const string Secret = "guo@puyang.example.com 郭晓敏";

    public static async Task Alerted(CloudOffice cloud, string fault)
    {
        await Until.True(() => cloud.Calls.Any(call => call.Name == Names.Alert), "somebody is alerted");
        Assert.Equal(fault, ((AlertNote)cloud.Calls.Single(call => call.Name == Names.Alert).Input).Fault);
    }

    public static void SayNothingOfTheirText(CloudOffice cloud, string kind)
    {
        Assert.NotEmpty(cloud.Thrown);
        Assert.All(cloud.Thrown, fault =>
        {
            Assert.Equal(kind, Assert.IsType<StepFailedException>(fault).Message);
            Assert.Null(fault.InnerException);
            Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
        });
    }
}
