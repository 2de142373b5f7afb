using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Links;

namespace Puyang.Proposals.Local;

/// <summary>What a newcomer needs to see.</summary>
internal static class Greeting
{
    public static async Task Print(IServiceProvider services, Uri address, Settings settings, TextWriter to)
    {
        string open = address.ToString().TrimEnd('/');
        to.WriteLine();
        to.WriteLine("政协提案办理  Puyang.Proposals");
        to.WriteLine();
        to.WriteLine($"  看板 Board              {open}/");
        to.WriteLine($"  登录 Sign in (once)     {await services.GetRequiredService<StaffLinks>().Make()}");
        if (settings.Development)
        {
            to.WriteLine($"  邮箱 Mailbox (trial)    {open}/dev/mailbox");
        }

        if (Settings.IsOnThisMachine(settings.Storage))
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
