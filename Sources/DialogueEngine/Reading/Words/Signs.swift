extension WordTable {
    /// What is said without words, in every language.
    static let signs = WordTable(
        "mul",
        """
        yes: 👍, ✅, ✔, 🟢, 👌, ☑, 💚, 🙆, 🙆‍♀, 🙆‍♂
        no: 👎, ❌, ✖, 🔴, 🙅, 🚫, ⛔, 🙅‍♀, 🙅‍♂
        doubt: 🤷, 🤔, 🤷‍♀, 🤷‍♂
        difficult: 😬
        irony: 🙄 🙃 🤡 🤪
        command stop: 🛑
        filler: 🙂 😀 😃 😄 😁 😊 😉 😅 🙏 😇 👋 ❤ 💪 ♀ ♂ 😌 🫶 🌞 ☀ 🌹 🌻 😘 👏 🎉 💯 😂 🤣 😆
        greeting: 👋, hallo 👋, hoi 👋, hi 👋, hello 👋
        """)
}
