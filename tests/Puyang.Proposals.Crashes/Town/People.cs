using Puyang.Proposals.Crashes.Faults;

namespace Puyang.Proposals.Crashes.Town;

/// <summary>What somebody does when no answer comes.</summary>
internal enum Habit
{
    /// <summary>Opens the link again and looks.</summary>
    LooksAgain,

    /// <summary>Sends the very same form again.</summary>
    SendsAgain,
}

/// <summary>Brings acts about as people do: until the page says that they are done.</summary>
internal sealed class People(World world, Habit habit)
{
    private const int Patience = 40;

    /// <summary>Every form that was sent, with whose browser sent it.</summary>
    public List<(Act Act, Form Form)> Sent { get; } = [];

    /// <summary>Acts until the act is done; the hosts do their work before.</summary>
    public async Task Do(Act act)
    {
        for (int attempt = 0; attempt < Patience; attempt++)
        {
            await world.Settle();
            string address = await act.Where(world);
            Machine machine = await world.Live();
            try
            {
                if (await Try(machine, act, address))
                {
                    return;
                }
            }
            catch (Exception) when (machine.IsDead || world.Calls.Faults > 0)
            {
                // A browser without an answer.
            }
        }

        throw new TimeoutException($"“{act.Name}” was never accepted.");
    }

    /// <summary>Sends a form and takes note if the answer says that it was accepted.</summary>
    public async Task<bool> Send(Machine machine, Act act, Form form)
    {
        Page answer = await world.Browser(act.Person).Post(machine, form, act.File);
        if (machine.IsDead)
        {
            return false;
        }

        if (answer.Status != 302 && !(answer.Status == 200 && act.Accepted.Length > 0 && answer.Text.Contains(act.Accepted, StringComparison.Ordinal)))
        {
            return world.Calls.Faults > 0 ? false : throw Unexpected(act, answer);
        }

        lock (world.Ledger)
        {
            world.Ledger.Add(new SeenAccepted(act.Name, act.Message ?? form.Message));
        }

        return true;
    }

    private async Task<bool> Try(Machine machine, Act act, string address)
    {
        Browser browser = world.Browser(act.Person);
        Page page = await browser.Open(machine, address);
        if (page.Status == 401)
        {
            await SignIn(machine, browser);
            return false;
        }

        if (page.Status != 200 || machine.IsDead)
        {
            return world.Calls.Faults > 0 || machine.IsDead ? false : throw Unexpected(act, page);
        }

        Form? form = Form.With(act.Button, page.Text, page.Address);
        return form is null || act.IsDone(form) || await Act(machine, act, form.Filled(act.Typed(form)));
    }

    private async Task<bool> Act(Machine machine, Act act, Form form)
    {
        Sent.Add((act, form));
        bool isAccepted = await Send(machine, act, form);
        if (isAccepted || !machine.IsDead || habit == Habit.LooksAgain)
        {
            return isAccepted;
        }

        return await Send(await world.Live(), act, form);
    }

    private async Task SignIn(Machine machine, Browser browser)
    {
        string link = (await world.Corner.Sight.Container("development").GetBlobClient("staff-link.txt").DownloadContentAsync()).Value.Content.ToString();
        Page page = await browser.Open(machine, new Uri(link).PathAndQuery);
        if (Form.With("登录", page.Text, page.Address) is { } form)
        {
            await browser.Post(machine, form);
        }
    }

    private static InvalidOperationException Unexpected(Act act, Page page) =>
        new($"“{act.Name}” was answered with {page.Status} at {page.Address}: {page.Text}");
}
