// A server of unified-language-server with what retext has for this: spelling, quotation marks,
// repeated words.
import dictionary from 'dictionary-en-gb'
import {retext} from 'retext'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSpell from 'retext-spell'
import {createUnifiedLanguageServer} from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'retext',
  packageField: 'retextConfig',
  pluginPrefix: 'retext',
  rcName: '.retextrc',
  processorName: 'retext',
  processorSpecifier: 'retext',
  defaultProcessor: retext,
  plugins: [retextQuotes, retextRepeatedWords, [retextSpell, {dictionary}]]
})
