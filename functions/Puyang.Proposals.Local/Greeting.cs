using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Local;

/// <summary>What a newcomer needs to see.</summary>
internal static class Greeting
{
    /// <summary>Which cases the storage forgot something of; a console may be kept like a log, so the rest is on the board and in the mail.</summary>
    public static void PrintLosses(IReadOnlyList<CaseId> cases, TextWriter to)
    {
        if (cases.Count > 0)
        {
            to.WriteLine();
            to.WriteLine($"  本机存储曾被强行结束，{cases.Count} 件提案有办理记录丢失（明细见提案台账，并已发邮件给办公室）：");
            to.WriteLine($"  {string.Join(' ', cases)}");
        }
    }

    public static async Task Print(IServiceProvider services, Uri address, Settings settings, TextWriter to)
    {
        string open = address.ToString().TrimEnd('/');
        to.WriteLine();
        to.WriteLine("政协提案办理  Puyang.Proposals");
        to.WriteLine();
        to.WriteLine($"  提案台账 Board              {open}/");
        to.WriteLine($"  登录 Sign in (once)     {await services.GetRequiredService<StaffLinks>().Make()}");
        if (settings.Development)
        {
            to.WriteLine($"  邮箱 Mailbox (trial)    {open}/dev/mailbox");
        }

        if (settings.Storage.IsOnThisMachine)
        {
            to.WriteLine();
            to.WriteLine("  存储为 Azurite 模拟器，仅供试用；正式办理请把 AzureWebJobsStorage 设为存储账户。");
            to.WriteLine("  Storage is the Azurite emulator: for trial only. Real cases need a storage account.");
        }

        to.WriteLine();
        to.WriteLine("  Ctrl-C 停止 stops");
        to.WriteLine();
    }
}
