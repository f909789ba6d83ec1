// The library is CommonJS: what is loaded on demand from a bundle has names only if they stand here.
export {isMap, isSeq, LineCounter, parseDocument, stringify} from 'yaml'
